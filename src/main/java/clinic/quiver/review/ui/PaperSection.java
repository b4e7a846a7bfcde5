package clinic.quiver.review.ui;

import clinic.quiver.intake.PaperSheet;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Blocks of a form on paper that follow each other and are about the same; there while any of them is. */
final class PaperSection extends Section {

    private final String id;
    private final List<PaperBlock> blocks = new ArrayList<>();

    PaperSection(String id, AnswerWords words) {
        this.id = id;
        addClassName("paper-section");
        add(new H2(words.sectionTitle(id)));
    }

    boolean isOf(String section) {
        return id.equals(section);
    }

    void add(PaperBlock block) {
        blocks.add(block);
        super.add(block);
    }

    void show(PaperSheet sheet, Set<LinkId> unusual) {
        blocks.forEach(block -> block.show(
                sheet.parts().stream()
                        .filter(part -> part.page().id().equals(block.page()))
                        .findFirst(),
                unusual));
        setVisible(blocks.stream().anyMatch(Component::isVisible));
    }

    Stream<PaperQuestion> questions() {
        return blocks.stream().filter(Component::isVisible).flatMap(PaperBlock::questions);
    }
}
