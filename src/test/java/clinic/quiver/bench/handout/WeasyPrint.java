package clinic.quiver.bench.handout;

import clinic.quiver.bench.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** WeasyPrint in one Python process that prints page after page and times each. */
final class WeasyPrint {

    private static final String SCRIPT = """
            import sys, time, pathlib, weasyprint
            folder = pathlib.Path(sys.argv[1]); warm = int(sys.argv[2])
            fonts = weasyprint.text.fonts.FontConfiguration()
            pages = [p.read_text('utf-8') for p in sorted(folder.glob('*.html'))]
            for n, page in enumerate(pages[:warm] + pages):
                begun = time.perf_counter()
                pdf = weasyprint.HTML(string=page).write_pdf(font_config=fonts)
                took = (time.perf_counter() - begun) * 1000
                if n >= warm:
                    print(f'{took:.3f}')
            print(weasyprint.__version__)
            """;

    private final Path work;
    private String version = "";

    WeasyPrint(Path work) {
        this.work = work;
    }

    /** The version that printed. */
    String version() {
        return version;
    }

    /** Prints all pages after a warm-up with the first of them. */
    Times print(List<String> pages, int warmUp) throws IOException {
        Path folder = Files.createDirectories(work.resolve("pages"));
        try (Stream<Path> old = Files.list(folder)) {
            for (Path each : old.toList()) {
                Files.delete(each);
            }
        }
        for (int page = 0; page < pages.size(); page++) {
            Files.writeString(folder.resolve("%05d.html".formatted(page)), pages.get(page));
        }
        Path script = Files.writeString(work.resolve("weasy.py"), SCRIPT);
        Process python = new ProcessBuilder(
                        "/usr/bin/python3", script.toString(), folder.toString(), Integer.toString(warmUp))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = python.inputReader().lines().toList();
        if (said.size() != pages.size() + 1) {
            throw new IllegalStateException("WeasyPrint did not print all pages; is it installed?");
        }
        version = said.getLast();
        Times times = new Times();
        said.subList(0, pages.size()).forEach(line -> times.took(Double.parseDouble(line)));
        return times;
    }
}
