package flashsale.proof.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Lines of dollars, exact until they are shown. */
record Bill(String title, List<Line> lines) {
    record Line(String what, BigDecimal dollars) {}

    Bill {
        lines = List.copyOf(lines);
    }

    static Bill of(String title) {
        return new Bill(title, List.of());
    }

    Bill with(String what, BigDecimal dollars) {
        var more = new ArrayList<>(lines);
        more.add(new Line(what, dollars));
        return new Bill(title, more);
    }

    BigDecimal total() {
        return lines.stream().map(Line::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String text() {
        var text = new StringBuilder(title).append('\n');
        for (Line line : lines) text.append("  %-66s $%9s%n".formatted(line.what(), cents(line.dollars())));
        return text.append("  %-66s $%9s%n".formatted("in all", cents(total()))).toString();
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }
}
