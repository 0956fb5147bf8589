// The four functions that compilers call of their own accord. Volatile, so that they are not compiled into calls of
// themselves.
// SPDX-License-Identifier: BSL-1.0

#include <stddef.h>
#include <stdint.h>

extern "C" {

void* memset(void* target, int value, size_t size) {
  volatile uint8_t* to = static_cast<uint8_t*>(target);
  for (; size != 0; --size) *to++ = static_cast<uint8_t>(value);
  return target;
}

void* memcpy(void* target, const void* source, size_t size) {
  volatile uint8_t* to = static_cast<uint8_t*>(target);
  for (const uint8_t* from = static_cast<const uint8_t*>(source); size != 0; --size) *to++ = *from++;
  return target;
}

void* memmove(void* target, const void* source, size_t size) {
  if (target <= source) return memcpy(target, source, size);
  volatile uint8_t* to = static_cast<uint8_t*>(target);
  for (const uint8_t* from = static_cast<const uint8_t*>(source); size != 0; --size) to[size - 1] = from[size - 1];
  return target;
}

int memcmp(const void* left, const void* right, size_t size) {
  const volatile uint8_t* one = static_cast<const uint8_t*>(left);
  const volatile uint8_t* other = static_cast<const uint8_t*>(right);
  for (; size != 0; --size, ++one, ++other)
    if (*one != *other) return *one < *other ? -1 : 1;
  return 0;
}

}  // extern "C"
