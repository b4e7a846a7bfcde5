package clinic.quiver.bench.tablet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is alive in the server's heap, after a full collection. */
final class ServerHeap {

    private final long process;
    private final Path folder;

    /**
     * The heap of a Java program on this machine.
     *
     * @param process the program's process id
     * @param folder where the list of what is alive is kept, for whoever wants to know why
     */
    ServerHeap(long process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Collects, and counts what is alive now, in bytes; the list of it gets this name. */
    long alive(String name) throws IOException, InterruptedException {
        Path list = folder.resolve("heap-" + name + ".txt");
        // The first collection finds what is to be cleaned up, the second what is left then.
        command("GC.run", list);
        command("GC.class_histogram", list);
        List<String> total = Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("Total"))
                .toList();
        return Long.parseLong(total.getFirst().strip().split("\\s+", -1)[2]);
    }

    private void command(String command, Path into) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int end = new ProcessBuilder(jcmd.toString(), String.valueOf(process), command)
                .redirectErrorStream(true)
                .redirectOutput(into.toFile())
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException(Files.readString(into));
        }
    }
}
