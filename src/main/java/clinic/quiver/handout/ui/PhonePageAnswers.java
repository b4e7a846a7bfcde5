package clinic.quiver.handout.ui;

import clinic.quiver.handout.PhonePageService;
import clinic.quiver.shared.ui.Translations;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** What a phone gets that read the code on a sheet: plain HTML without script, session or cookie. */
@Controller
class PhonePageAnswers {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final PhonePageService pages;
    private final Translations translations;

    PhonePageAnswers(PhonePageService pages, Translations translations) {
        this.pages = pages;
        this.translations = translations;
    }

    @GetMapping("/sheet/{token}")
    ResponseEntity<String> sheet(@PathVariable String token, HttpServletRequest request) {
        return pages.read(token)
                .map(html -> answer(HttpStatus.OK, html))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, gone(request)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(html);
    }

    private String gone(HttpServletRequest request) {
        String words = HtmlUtils.htmlEscape(
                translations.getTranslation("handout.phone-page-gone", request.getLocale()), "UTF-8");
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Quiver</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>%s</h1></main></body></html>
                """.formatted(
                        clinic.quiver.shared.Language.of(request.getLocale()).code(), words);
    }
}
