package clinic.quiver.shell;

import clinic.quiver.access.TabletCookie;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.Translations;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The answer to a request that never reached a page: an address that is none, or a failure before the page. Plain HTML
 * without script, session or database, in every language, in the same words as {@link TroublePage}.
 */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Translations translations;

    ErrorAnswers(Translations translations) {
        this.translations = translations;
    }

    @RequestMapping("/error")
    ResponseEntity<String> answer(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        boolean onTablet = TabletCookie.isIn(request);
        if (status.is4xxClientError()) {
            return page(status, Trouble.NOT_HERE, "", onTablet, request);
        }
        String reference = Trouble.newReference();
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("a request failed, reference {}", reference, error instanceof Throwable thrown ? thrown : null);
        return page(status, Trouble.UNEXPECTED, reference, onTablet, request);
    }

    // What is not for whoever asks looks as if it were not there.
    private static HttpStatus statusOf(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (status == null) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    }

    private ResponseEntity<String> page(
            HttpStatus status, Trouble trouble, String reference, boolean onTablet, HttpServletRequest request) {
        Language own = Language.of(request.getLocale());
        String words = inWords(trouble, reference, onTablet, own, "h1")
                + Arrays.stream(Language.values())
                        .filter(language -> onTablet && language != own)
                        .map(language -> inWords(trouble, reference, true, language, "h2"))
                        .collect(Collectors.joining());
        String html =
                """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Quiver</title>
                <link rel="icon" href="/styles/icon.svg" sizes="any">
                <link rel="stylesheet" href="/aura/aura.css">
                <link rel="stylesheet" href="/styles/styles.css">
                </head>
                <body>
                <div class="%s"><main class="%s">%s</main></div>
                </body>
                </html>
                """.formatted(own.code(), onTablet ? "tablet" : "door", onTablet ? "page notice" : "door-card", words);
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html);
    }

    private String inWords(Trouble trouble, String reference, boolean onTablet, Language language, String heading) {
        Locale locale = language.locale();
        return """
                <section lang="%1$s">
                <%2$s>%3$s</%2$s>
                <p>%4$s</p>
                <a href="%5$s" class="%6$s">%7$s</a>
                </section>
                """.formatted(
                        language.code(),
                        heading,
                        escaped(trouble.title(onTablet), locale),
                        escaped(trouble.text(onTablet), locale, reference),
                        onTablet ? "/tablet" : "/",
                        onTablet ? "main-button" : "way",
                        escaped(trouble.way(onTablet), locale));
    }

    private String escaped(String key, Locale locale, Object... parameters) {
        return HtmlUtils.htmlEscape(translations.getTranslation(key, locale, parameters), "UTF-8");
    }
}
