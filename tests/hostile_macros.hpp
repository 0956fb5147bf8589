// Macros that other people's headers define: Windows, Arduino, newlib, Qt, X11 and old compilers. Included before a
// room, which then may use none of these names. The system headers that rooms include come first.
// SPDX-License-Identifier: BSL-1.0

#include <stddef.h>
#include <stdint.h>
#if __STDC_HOSTED__
#include <string_view>
#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif
#endif

#define POISON (somebody else has defined this)

// Windows
#define min(left, right) POISON
#define max(left, right) POISON
#define near POISON
#define far POISON
#define small POISON
#define hyper POISON
#define interface POISON
#define IN POISON
#define OUT POISON
#define OPTIONAL POISON
#define ERROR POISON
#define NO_ERROR POISON
#define DELETE POISON
#define CONST POISON
#define VOID POISON
#define STRICT POISON
#define TEXT(string) POISON
#define DIFFERENCE POISON
#define GetMessage POISON
#define SendMessage POISON
#define CreateWindow POISON
#define FindText POISON
#define GetTextFace POISON
#define DrawText POISON
#define IGNORE POISON
#define pascal POISON
#define cdecl POISON

// Arduino and AVR
#define F(string) POISON
#define B0 POISON
#define B1 POISON
#define B00000001 POISON
#define PI POISON
#define HALF_PI POISON
#define TWO_PI POISON
#define EULER POISON
#define DEG_TO_RAD POISON
#define abs(value) POISON
#define round(value) POISON
#define radians(value) POISON
#define degrees(value) POISON
#define sq(value) POISON
#define constrain(value, low, high) POISON
#define bit(value) POISON
#define bitRead(value, position) POISON
#define lowByte(value) POISON
#define highByte(value) POISON
#define word(...) POISON
#define HIGH POISON
#define LOW POISON
#define INPUT POISON
#define OUTPUT POISON
#define DEFAULT POISON
#define EXTERNAL POISON
#define INTERNAL POISON
#define CHANGE POISON
#define RISING POISON
#define SERIAL POISON
#define DISPLAY POISON
#define SP POISON
#define SS POISON
#define PR POISON
#define cli() POISON
#define sei() POISON
#define interrupts() POISON

// Newlib's ctype, <complex.h>, <math.h> and the rest of C
#define _U POISON
#define _L POISON
#define _N POISON
#define _S POISON
#define _P POISON
#define _C POISON
#define _X POISON
#define _B POISON
#define I POISON
#define complex POISON
#define imaginary POISON
#define DOMAIN POISON
#define OVERFLOW POISON
#define UNDERFLOW POISON
#define signbit(value) POISON
#define isnan(value) POISON
#define EOF POISON
#define errno POISON
#define environ POISON
#define assert(condition) POISON
#define isalpha(value) POISON
#define isdigit(value) POISON
#define isspace(value) POISON
#define toupper(value) POISON
#define tolower(value) POISON
#define getc(stream) POISON
#define putc(unit, stream) POISON

// Unix and compilers in their own dialect
#define major(device) POISON
#define minor(device) POISON
#define makedev(left, right) POISON
#define unix POISON
#define linux POISON
#define i386 POISON
#define mips POISON
#define arm POISON
#define vector POISON
#define pixel POISON

// Qt, X11, GLib, Apple and others
#define emit POISON
#define slots POISON
#define signals POISON
#define foreach POISON
#define forever POISON
#define None POISON
#define Bool POISON
#define Status POISON
#define Success POISON
#define Always POISON
#define Above POISON
#define Below POISON
#define True POISON
#define False POISON
#define Unsorted POISON
#define TRUE POISON
#define FALSE POISON
#define nil POISON
#define check(condition) POISON
#define verify(condition) POISON
#define require(condition) POISON
#define likely(condition) POISON
#define unlikely(condition) POISON

// Every single capital
#define A POISON
#define B POISON
#define C POISON
#define D POISON
#define E POISON
#define G POISON
#define H POISON
#define J POISON
#define K POISON
#define L POISON
#define M POISON
#define N POISON
#define O POISON
#define P POISON
#define Q POISON
#define R POISON
#define S POISON
#define T POISON
#define U POISON
#define V POISON
#define W POISON
#define X POISON
#define Y POISON
#define Z POISON
