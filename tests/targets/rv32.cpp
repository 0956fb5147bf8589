// Start-up for a RISC-V machine without a library. Exits through the finisher device of QEMU's virt machine with what
// run_checks() gives.
// SPDX-License-Identifier: BSL-1.0

#include <stdint.h>

extern "C" {
int run_checks();
[[noreturn, gnu::used]] void run();
}

asm(R"(
  .section .start, "ax"
  .global start
start:
  la sp, stack_top
  la t0, fault
  .option arch, +zicsr
  csrw mtvec, t0
  call run
  .align 2
fault:
  li a0, 125
  call leave
)");

extern "C" [[noreturn, gnu::used]] void leave(int status) {
  const uint32_t pass = 0x5555, fail = 0x3333;
  *reinterpret_cast<volatile uint32_t*>(0x100000) = status == 0 ? pass : fail | static_cast<uint32_t>(status) << 16;
  for (;;) {
  }
}

void run() { leave(run_checks()); }
