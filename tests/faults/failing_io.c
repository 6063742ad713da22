/* Lets the Nth call that changes a file below one folder fail, as a disk would.
 *
 * Loaded before the C library (LD_PRELOAD). FAULT_FOLDER is the folder, FAULT_AT the call that fails, counted
 * from 1 (0: none), FAULT_HOW one of eio, enospc, short; with FAULT_LASTS every later call fails too. At the end
 * of the process the number of calls is written to FAULT_COUNT. Calls: open for writing, write, pwrite, fsync,
 * fdatasync, ftruncate, rename, link, unlink.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 4096

static char watched[MOST_FILES];
static long calls;
static pid_t owner;

#define REAL(name, ...) \
    static __typeof__(__VA_ARGS__) real; \
    if (!real) real = (__typeof__(real))dlsym(RTLD_NEXT, name)

static int below(const char *path)
{
    const char *folder = getenv("FAULT_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_watched(int fd)
{
    return fd >= 0 && fd < MOST_FILES && watched[fd];
}

/* Counts a call; whether it must fail, with errno set. 2: it must write less than it was given. */
static int fails(void)
{
    const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
    long wanted = at ? atol(at) : 0;
    long number = __sync_add_and_fetch(&calls, 1);
    if (!owner) owner = getpid();
    if (!wanted || number < wanted || (number > wanted && !getenv("FAULT_LASTS"))) return 0;
    if (how && strcmp(how, "short") == 0) return 2;
    errno = how && strcmp(how, "enospc") == 0 ? ENOSPC : EIO;
    return 1;
}

static int opened(int fd, const char *path)
{
    if (fd >= 0 && fd < MOST_FILES) watched[fd] = below(path) ? 1 : 0;
    return fd;
}

#define OPEN(name, before, given, real_name) \
    int name(before const char *path, int flags, ...) \
    { \
        REAL(real_name, int (*)(before const char *, int, ...)); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, int); \
        va_end(more); \
        if (below(path) && (flags & O_ACCMODE) != O_RDONLY && fails() == 1) return -1; \
        return opened(real(given path, flags, mode), path); \
    }

#define NOTHING
#define FOLDER_FD int folder_fd,
#define FOLDER_GIVEN folder_fd,
OPEN(open, NOTHING, NOTHING, "open")
OPEN(open64, NOTHING, NOTHING, "open64")
OPEN(openat, FOLDER_FD, FOLDER_GIVEN, "openat")
OPEN(openat64, FOLDER_FD, FOLDER_GIVEN, "openat64")

int close(int fd)
{
    REAL("close", int (*)(int));
    if (fd >= 0 && fd < MOST_FILES) watched[fd] = 0;
    return real(fd);
}

ssize_t write(int fd, const void *data, size_t size)
{
    REAL("write", ssize_t (*)(int, const void *, size_t));
    int failing = is_watched(fd) ? fails() : 0;
    if (failing == 1) return -1;
    return real(fd, data, failing == 2 && size > 1 ? size / 2 : size);
}

#define PWRITE(name, offset_type) \
    ssize_t name(int fd, const void *data, size_t size, offset_type offset) \
    { \
        REAL(#name, ssize_t (*)(int, const void *, size_t, offset_type)); \
        int failing = is_watched(fd) ? fails() : 0; \
        if (failing == 1) return -1; \
        return real(fd, data, failing == 2 && size > 1 ? size / 2 : size, offset); \
    }

PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define ON_FILE(name, arguments, given) \
    int name arguments \
    { \
        REAL(#name, int (*) arguments); \
        if (is_watched(fd) && fails() == 1) return -1; \
        return real given; \
    }

ON_FILE(fsync, (int fd), (fd))
ON_FILE(fdatasync, (int fd), (fd))
ON_FILE(ftruncate, (int fd, off_t size), (fd, size))
ON_FILE(ftruncate64, (int fd, off64_t size), (fd, size))

#define ON_NAME(name, arguments, given) \
    int name arguments \
    { \
        REAL(#name, int (*) arguments); \
        if (below(path) && fails() == 1) return -1; \
        return real given; \
    }

ON_NAME(rename, (const char *path, const char *target), (path, target))
ON_NAME(link, (const char *path, const char *target), (path, target))
ON_NAME(unlink, (const char *path), (path))

__attribute__((destructor)) static void tell(void)
{
    const char *place = getenv("FAULT_COUNT");
    if (!place || owner != getpid()) return; /* a process that changed nothing has nothing to tell */
    FILE *file = fopen(place, "w");
    if (!file) return;
    fprintf(file, "%ld\n", calls);
    fclose(file);
}
