package io.komado.cleaner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes from this process, and from all that it starts, what a reader of strange files does not need: the network (seccomp: no
 * socket can be opened), every file but its own directory and the runtime's (Landlock, where the kernel has it: Linux 5.13), dumps
 * of its memory, and more than its share of processor time. It needs no privilege, so it holds in a restricted pod too.
 *
 * <p>seccomp is required: without it nothing is read. The numbers are those of Linux' system calls (x86-64 and aarch64).
 */
final class Sandbox {

    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private static final long PRCTL = ARM ? 167 : 157;
    private static final long SECCOMP = ARM ? 277 : 317;
    private static final long PRLIMIT = ARM ? 261 : 302;
    private static final long OPENAT = ARM ? 56 : 257;
    private static final long SOCKET = ARM ? 198 : 41;
    private static final long IO_URING_SETUP = 425;
    private static final long LANDLOCK_CREATE_RULESET = 444;
    private static final long LANDLOCK_ADD_RULE = 445;
    private static final long LANDLOCK_RESTRICT_SELF = 446;

    private static final int ARCHITECTURE = ARM ? 0xC00000B7 : 0xC000003E;

    private static final int CPU_SECONDS = 150;
    private static final long WRITTEN_BYTES = 256L * 1024 * 1024;

    private static final long READ = 0b1101; // execute, read a file, list a directory
    private static final long ALL_OF_FIRST_VERSION = 0x1FFF;

    @SuppressWarnings("restricted") // the system calls have no other way in Java
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));

    private Sandbox() {}

    /**
     * Holds from now on for this process' threads, for files: for this thread and those that it starts.
     *
     * @param own the directory that may be written to
     * @param readable what may be read beside the runtime and the system's programs
     * @throws IllegalStateException when the kernel does not give it
     */
    static void enter(Path own, List<Path> readable) {
        try (Arena memory = Arena.ofConfined()) {
            limit(0, 0, CPU_SECONDS, memory);
            limit(0, 1, WRITTEN_BYTES, memory);
            limit(0, 4, 0, memory);
            require(call(PRCTL, 38, 1, 0, 0, 0), "no new privileges");
            keepFiles(own, readable, memory);
            closeNetwork(memory);
        }
    }

    /** Bounds the address space of a process that this one started, in bytes. */
    static void limitAddressSpace(long pid, long bytes) {
        try (Arena memory = Arena.ofConfined()) {
            limit(pid, 9, bytes, memory);
        }
    }

    private static void limit(long pid, long resource, long most, Arena memory) {
        MemorySegment bounds = memory.allocate(ValueLayout.JAVA_LONG, 2);
        bounds.setAtIndex(ValueLayout.JAVA_LONG, 0, most);
        bounds.setAtIndex(ValueLayout.JAVA_LONG, 1, most);
        call(PRLIMIT, pid, resource, bounds.address(), 0, 0);
    }

    /** A filter over all threads: another architecture's calls, sockets and rings of calls are refused, everything else passes. */
    private static void closeNetwork(Arena memory) {
        long[] filter = {
            instruction(0x20, 0, 0, 4), // the architecture
            instruction(0x15, 1, 0, ARCHITECTURE),
            instruction(0x06, 0, 0, 0x80000000), // another: kill
            instruction(0x20, 0, 0, 0), // the number of the call
            instruction(0x35, 3, 0, 0x40000000), // x32's numbers
            instruction(0x15, 2, 0, (int) SOCKET),
            instruction(0x15, 1, 0, (int) IO_URING_SETUP),
            instruction(0x06, 0, 0, 0x7FFF0000), // allow
            instruction(0x06, 0, 0, 0x00050000 | 13), // refuse: permission denied
        };
        MemorySegment code = memory.allocateFrom(ValueLayout.JAVA_LONG, filter);
        MemorySegment program = memory.allocate(16, 8);
        program.set(ValueLayout.JAVA_SHORT, 0, (short) filter.length);
        program.set(ValueLayout.JAVA_LONG, 8, code.address());
        require(call(SECCOMP, 1, 1, program.address(), 0, 0), "seccomp");
    }

    private static long instruction(int code, int whenTrue, int whenFalse, int operand) {
        return (long) code | (long) whenTrue << 16 | (long) whenFalse << 24 | (long) operand << 32;
    }

    private static void keepFiles(Path own, List<Path> readable, Arena memory) {
        MemorySegment handled = memory.allocateFrom(ValueLayout.JAVA_LONG, ALL_OF_FIRST_VERSION);
        long rules = call(LANDLOCK_CREATE_RULESET, handled.address(), 8, 0, 0, 0);
        if (rules < 0) {
            return;
        }
        for (String system :
                List.of("/usr", "/lib", "/lib64", "/bin", "/etc/fonts", "/etc/ld.so.cache", "/etc/alternatives")) {
            allow(rules, Path.of(system), READ, memory);
        }
        allow(rules, Path.of("/dev/null"), 0b111, memory);
        allow(rules, Path.of("/dev/random"), READ, memory);
        allow(rules, Path.of("/dev/urandom"), READ, memory);
        allow(rules, Path.of(System.getProperty("java.home")), READ, memory);
        readable.forEach(path -> allow(rules, path, READ, memory));
        allow(rules, own, ALL_OF_FIRST_VERSION, memory);
        require(call(LANDLOCK_RESTRICT_SELF, rules, 0, 0, 0, 0), "Landlock");
    }

    private static void allow(long rules, Path path, long rights, Arena memory) {
        if (!Files.exists(path)) {
            return;
        }
        long onlyOfFiles = Files.isDirectory(path) ? rights : rights & 0b111;
        long openedAsPath = 0x200000 | 0x80000;
        long file = call(
                OPENAT,
                -100,
                memory.allocateFrom(path.toAbsolutePath().toString()).address(),
                openedAsPath,
                0,
                0);
        require(file, "a path of the sandbox");
        MemorySegment rule = memory.allocate(16, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, onlyOfFiles);
        rule.set(ValueLayout.JAVA_INT, 8, (int) file);
        require(call(LANDLOCK_ADD_RULE, rules, 1, rule.address(), 0, 0), "a rule of the sandbox");
    }

    private static long call(long number, long first, long second, long third, long fourth, long fifth) {
        try {
            return (long) SYSCALL.invokeExact(number, first, second, third, fourth, fifth);
        } catch (Throwable e) {
            throw new IllegalStateException("a system call could not be made", e);
        }
    }

    private static void require(long result, String what) {
        if (result < 0) {
            throw new IllegalStateException("the sandbox cannot be entered: " + what);
        }
    }
}
