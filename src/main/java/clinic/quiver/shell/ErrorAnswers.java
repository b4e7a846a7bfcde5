package clinic.quiver.shell;

import clinic.quiver.access.TabletCookie;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.Translations;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        if (status.is4xxClientError()) {
            return page(status, Trouble.NOT_HERE, "", request);
        }
        String reference = Trouble.newReference();
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("a request failed, reference {}", reference, error instanceof Throwable thrown ? thrown : null);
        return page(status, Trouble.UNEXPECTED, reference, request);
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
            HttpStatus status, Trouble trouble, String reference, HttpServletRequest request) {
        Language own = Language.of(request.getLocale());
        String body =
                TabletCookie.isIn(request) ? forPatients(trouble, reference, own) : forStaff(trouble, reference, own);
        String html = """
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
                <body>%s</body>
                </html>
                """.formatted(own.code(), body);
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(html);
    }

    private String forStaff(Trouble trouble, String reference, Language language) {
        return """
                <div class="door"><main class="door-card"><h1>%s</h1><p>%s</p><a href="/">%s</a></main></div>
                """.formatted(inWords(trouble, reference, language, false));
    }

    private String forPatients(Trouble trouble, String reference, Language own) {
        String others = Arrays.stream(Language.values())
                .filter(language -> language != own)
                .map(language -> section(trouble, reference, language, "h2"))
                .collect(Collectors.joining());
        return """
                <div class="tablet"><main><div class="page notice">%s%s</div></main></div>
                """.formatted(section(trouble, reference, own, "h1"), others);
    }

    private String section(Trouble trouble, String reference, Language language, String heading) {
        return ("<section lang=\"" + language.code() + "\"><" + heading + ">%s</" + heading + ">"
                        + "<p>%s</p><a class=\"main-button\" href=\"/tablet\">%s</a></section>")
                .formatted(inWords(trouble, reference, language, true));
    }

    /** Title, text and the way on, ready to stand in HTML. */
    private Object[] inWords(Trouble trouble, String reference, Language language, boolean onTablet) {
        Locale locale = language.locale();
        return Stream.of(
                        translations.getTranslation(trouble.title(onTablet), locale),
                        translations.getTranslation(trouble.text(onTablet), locale, reference),
                        translations.getTranslation(trouble.way(onTablet), locale))
                .map(words -> HtmlUtils.htmlEscape(words, "UTF-8"))
                .toArray();
    }
}
