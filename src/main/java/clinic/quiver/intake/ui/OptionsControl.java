package clinic.quiver.intake.ui;

import java.util.List;

/** Takes an answer by tapping it in a list. */
abstract sealed class OptionsControl extends ItemControl permits ChoiceControl, ChoicesControl {

    private final Options options;

    OptionsControl(Options options) {
        this.options = options;
    }

    final Options options() {
        return options;
    }

    /** Adds, below the answers, the ways out that the question offers. */
    final void offer(WaysOut waysOut) {
        if (waysOut.notKnowing()) {
            options.offer(Draft.DOES_NOT_KNOW, getTranslation("tablet.dont-know"))
                    .addClassName("way-out");
        }
        if (waysOut.declining()) {
            options.offer(Draft.DECLINED, getTranslation("tablet.tell-doctor")).addClassName("way-out");
        }
    }

    @Override
    final List<String> draft() {
        return List.copyOf(options.chosen());
    }

    @Override
    final void restore(List<String> draft) {
        options.choose(draft);
    }

    @Override
    final void focusFirst() {
        options.focusFirst();
    }
}
