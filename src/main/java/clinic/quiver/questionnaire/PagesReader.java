package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the pages of the tablet and refuses an item that stands on none of them, on two, or where it does not fit. */
final class PagesReader {

    private static final int LONGEST_CHECK_LIST = 8;

    private final Map<LinkId, Item> items;
    private final List<Page> pages = new ArrayList<>();
    private final Map<LinkId, String> pageOfItem = new HashMap<>();

    PagesReader(Map<LinkId, Item> items) {
        this.items = items;
    }

    /**
     * Reads all pages, in order.
     *
     * @throws BrokenKnowledgeException with file and line when they cannot be used
     */
    List<Page> read(YamlNode list) {
        list.list().forEach(this::readPage);
        for (Item item : items.values()) {
            if (item.source() == ItemSource.PATIENT && !pageOfItem.containsKey(item.linkId())) {
                throw list.broken("'" + item.linkId() + "' stands on no page and is never asked");
            }
        }
        return List.copyOf(pages);
    }

    private void readPage(YamlNode node) {
        node.allowingOnly(Set.of("id", "style", "items"));
        String id = node.required("id").text();
        if (pages.stream().anyMatch(page -> page.id().equals(id))) {
            throw node.broken("the page '" + id + "' stands twice");
        }
        PageStyle style = node.required("style").oneOf(PageStyle.values(), PageStyle::code);
        List<LinkId> linkIds = new ArrayList<>();
        for (YamlNode item : node.required("items").list()) {
            linkIds.add(itemOfPage(item, id, style));
        }
        refuseWrongNumber(node, style, linkIds.size());
        refuseNamesOfNothing(node, style, linkIds);
        pages.add(new Page(id, style, linkIds));
    }

    private LinkId itemOfPage(YamlNode node, String page, PageStyle style) {
        LinkId linkId = LinkId.of(node.text());
        Item item = items.get(linkId);
        if (item == null || item.source() != ItemSource.PATIENT) {
            throw node.broken("'" + linkId + "' is not an item that patients are asked");
        }
        String other = pageOfItem.putIfAbsent(linkId, page);
        if (other != null) {
            throw node.broken("'" + linkId + "' already stands on the page '" + other + "'");
        }
        if (!fits(item, style)) {
            throw node.broken("'" + linkId + "' does not fit a page of style " + style.code());
        }
        return linkId;
    }

    private static boolean fits(Item item, PageStyle style) {
        return switch (style) {
            case SINGLE -> true;
            case LIST_WITH_NAMES -> holdsOther(item) || takesNames(item);
            case ROWS, CHECK_LIST -> item.type() == ItemType.YES_NO;
            case NUMBERS -> item.type() == ItemType.QUANTITY;
            case AMOUNTS -> item.type() == ItemType.QUANTITY && mayBeZero(item);
            case INSTRUMENT -> item.isScored();
        };
    }

    private static boolean holdsOther(Item item) {
        return item.type() == ItemType.CHOICES && item.options().contains(Item.OTHER);
    }

    // Left out by whoever has nothing to add, and never in the way of the list beside it.
    private static boolean takesNames(Item item) {
        return item.type() == ItemType.TEXT && item.optional();
    }

    private static boolean mayBeZero(Item item) {
        return item.range()
                .flatMap(NumberRange::min)
                .filter(min -> min.signum() == 0)
                .isPresent();
    }

    private static void refuseWrongNumber(YamlNode node, PageStyle style, int count) {
        if (count == 0 || (style == PageStyle.SINGLE && count != 1)) {
            throw node.broken("a page of style " + style.code() + " cannot have " + count + " items");
        }
        if (style == PageStyle.LIST_WITH_NAMES && count != 2) {
            throw node.broken("a page of style " + style.code() + " has a list and the field for its names");
        }
        if (style == PageStyle.CHECK_LIST && count > LONGEST_CHECK_LIST) {
            throw node.broken("a check list has at most " + LONGEST_CHECK_LIST + " items");
        }
    }

    private void refuseNamesOfNothing(YamlNode node, PageStyle style, List<LinkId> linkIds) {
        if (style == PageStyle.LIST_WITH_NAMES
                && (!holdsOther(items.get(linkIds.getFirst())) || !takesNames(items.get(linkIds.getLast())))) {
            throw node.broken("a page of style " + style.code() + " has first its list, then the field for its names");
        }
    }
}
