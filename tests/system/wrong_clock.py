"""A wall clock that is wrong for one process and can be set while it runs: for whole programs, TLS included.

A few lines of C before the C library (`LD_PRELOAD`) add a file's seconds to whatever the wall clock says; the monotonic
clock is left alone. Needs a C compiler.
"""

import shutil
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

COMPILER = shutil.which("cc") or ""
UNAVAILABLE = "" if COMPILER and sys.platform == "linux" else "a process's own clock needs Linux and a C compiler"

SOURCE = r"""
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *ahead;

__attribute__((constructor)) static void begin(void) {
    int file = open(getenv("CLOCK_AHEAD"), O_RDONLY);
    void *page = mmap(0, 8, PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) ahead = page;
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = syscall(SYS_clock_gettime, clock, now);
    if (!failed && ahead && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += *ahead;
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *where) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (where) *where = exact.tv_sec;
    return exact.tv_sec;
}
"""


class WrongClock:
    """`env` for the process; `set` whenever."""

    def __init__(self, folder: Path, ahead_s: int = 0) -> None:
        self._file, source, library = folder / "ahead", folder / "clock.c", folder / "clock.so"
        self.set(ahead_s)
        source.write_text(SOURCE)
        subprocess.run([COMPILER, "-shared", "-fPIC", "-O1", "-o", library, source], check=True, timeout=60)
        self.env: Mapping[str, str] = {"LD_PRELOAD": str(library), "CLOCK_AHEAD": str(self._file)}

    def set(self, ahead_s: int) -> None:
        mode = "r+b" if self._file.exists() else "wb"
        with self._file.open(mode) as file:  # in place: the process has it mapped
            file.write(struct.pack("q", ahead_s))
