package clinic.quiver.shell;

import clinic.quiver.shared.ui.ConnectionWords;
import clinic.quiver.shared.ui.Translations;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What holds for every page: the words for a lost connection, what happens when something fails, and honest status. */
@Component
class PageSetting implements VaadinServiceInitListener {

    private final transient Translations translations;

    PageSetting(Translations translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(new PageStatus());
        starting.getSource().setSystemMessagesProvider(this::systemMessages);
        starting.getSource()
                .addSessionInitListener(begun -> begun.getSession().setErrorHandler(new UnexpectedErrors()));
        starting.getSource().addUIInitListener(opened -> ConnectionWords.in(opened.getUI()));
    }

    // A session that is over reloads its page without a word: what was on it is out of sight at once.
    private SystemMessages systemMessages(SystemMessagesInfo asked) {
        Locale locale = asked.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(translations.getTranslation("shell.page-failed.title", locale));
        messages.setInternalErrorMessage(translations.getTranslation("shell.page-failed.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(translations.getTranslation("shell.no-cookies.title", locale));
        messages.setCookiesDisabledMessage(translations.getTranslation("shell.no-cookies.text", locale));
        return messages;
    }
}
