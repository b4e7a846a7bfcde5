package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A patient without a mouse and without touch, who denies what can be denied. */
final class KeyboardPatient {

    private static final int MOST_STOPS = 150;

    // Where the focus is: what kind of field, of which group, how far down the list the answer is that denies.
    private static final String WHERE = """
            () => {
              const at = document.activeElement;
              const group = at.name ? [...document.querySelectorAll(`input[name="${CSS.escape(at.name)}"]`)] : [];
              const says = option => option.closest('label')?.innerText.trim() ?? '';
              const denies = group.findIndex(option => /^(No|None of these|Never|Nothing|None)$/.test(says(option)));
              const box = at.getBoundingClientRect();
              const ring = [at, at.closest('label')].filter(Boolean)
                  .some(part => getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) >= 2);
              return {
                kind: at.matches('.main-button') ? 'main' : at.matches('.two-ways button:last-child') && document.querySelector('quiver-body-map') ? 'list' : at.type ?? at.localName,
                group: at.name ?? '', says: says(at), denial: denies, first: group[0] === at,
                done: group.some(option => option.checked), value: at.value ?? '', label: at.getAttribute('aria-label') ?? '',
                number: at.matches('.quantity input'), inBody: !!at.closest('.body-list'),
                seen: ring && box.bottom > 0 && box.top < innerHeight,
              };
            }""";

    private final Page page;
    private final SteadyHand hand;
    private final Set<String> unseen = new TreeSet<>();

    KeyboardPatient(Page page) {
        this.page = page;
        this.hand = new SteadyHand(page);
    }

    /** Where the focus stood without being seen. */
    List<String> unseen() {
        return List.copyOf(unseen);
    }

    /** Answers what a page asks, going from field to field, and presses its main button. */
    void answerPage() {
        String heading = page.locator("h1").first().textContent();
        Set<String> answered = new HashSet<>();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            Map<?, ?> where = where(heading);
            if ("main".equals(where.get("kind"))) {
                press(heading);
                return;
            }
            answer(where, answered);
        }
        assertThat(heading).as("no way to the main button").isNull();
    }

    /** Goes to the main button and presses it. */
    void pressMainButton() {
        String heading = page.locator("h1").first().textContent();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if ("main".equals(where(heading).get("kind"))) {
                press(heading);
                return;
            }
        }
    }

    private Map<?, ?> where(String heading) {
        Map<?, ?> where = (Map<?, ?>) page.evaluate(WHERE);
        if (!Boolean.TRUE.equals(where.get("seen")) && !"body".equals(where.get("kind"))) {
            unseen.add(heading + ": " + where.get("kind") + " " + where.get("says"));
        }
        return where;
    }

    private void answer(Map<?, ?> where, Set<String> answered) {
        String group = String.valueOf(where.get("group"));
        int denial = ((Number) where.get("denial")).intValue();
        switch (String.valueOf(where.get("kind"))) {
            case "radio" -> {
                if (answered.add(group)) {
                    for (int down = 0; down < denial; down++) {
                        page.keyboard().press("ArrowDown");
                    }
                    if (denial <= 0) {
                        page.keyboard().press("Space");
                    }
                }
            }
            case "checkbox" -> {
                boolean wanted = denial < 0
                        ? answered.isEmpty()
                        : "None of these".equals(where.get("says")) || "Nothing".equals(where.get("says"));
                if (wanted && answered.add(group)) {
                    page.keyboard().press("Space");
                }
            }
            case "list" -> {
                page.keyboard().press("Enter");
                page.locator(".body-list").waitFor();
            }
            case "text" -> {
                if (Boolean.TRUE.equals(where.get("number"))
                        && String.valueOf(where.get("value")).isEmpty()) {
                    page.keyboard().type(number(String.valueOf(where.get("label"))));
                    answered.add("number");
                }
            }
            default -> {}
        }
    }

    private static String number(String label) {
        if (label.contains("(feet)")) {
            return "5";
        }
        if (label.contains("(pounds)")) {
            return "150";
        }
        if (label.startsWith("My height")) {
            return "170";
        }
        return label.startsWith("My weight") ? "70" : "1";
    }

    private void press(String heading) {
        hand.goOn(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".error-summary").isVisible()).as(heading).isFalse();
        page.waitForTimeout(100);
    }
}
