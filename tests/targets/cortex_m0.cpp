// Start-up for a Cortex-M0 without a library. Exits through semihosting with what run_checks() gives.
// SPDX-License-Identifier: BSL-1.0

#include <stdint.h>

extern "C" {
extern uint32_t stack_top, data_load, data_begin, data_end, bss_end;  // cortex_m0.ld
int run_checks();
[[noreturn]] void reset();
[[noreturn]] void fault();
}

namespace {

// SYS_EXIT_EXTENDED (0x20) with the reason ADP_Stopped_ApplicationExit, which carries an exit status.
[[noreturn]] void leave(int status) {
  const uint32_t block[] = {0x20026, static_cast<uint32_t>(status)};
  register uint32_t operation asm("r0") = 0x20;
  register const uint32_t* argument asm("r1") = block;
  asm volatile("bkpt 0xAB" : : "r"(operation), "r"(argument) : "memory");
  for (;;) {
  }
}

struct vector_table {
  const uint32_t* stack;
  void (*handlers[15])();
};

}  // namespace

void reset() {
  const uint32_t* from = &data_load;
  for (uint32_t* to = &data_begin; to != &data_end; ++to, ++from) *to = *from;
  for (uint32_t* to = &data_end; to != &bss_end; ++to) *to = 0;
  leave(run_checks());
}

void fault() { leave(125); }

[[gnu::section(".vectors"), gnu::used]] static const vector_table vectors = {&stack_top, {reset, fault, fault}};
