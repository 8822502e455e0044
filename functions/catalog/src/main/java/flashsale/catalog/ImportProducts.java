package flashsale.catalog;

import flashsale.domain.product.Imported;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductImports;
import flashsale.domain.product.Sku;
import flashsale.http.Violation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings the products of many lines into the catalogue, some at a time. Each line is written whole or not at all; what
 * was written stays, whatever comes after it, so an import that broke off is repeated.
 */
final class ImportProducts {
    /** One transaction: short enough that nobody waits for its locks. */
    static final int LARGEST_BATCH = 200;

    /** Enough to see what is wrong with a file. */
    static final int MOST_ERRORS = 100;

    private final ProductImports imports;
    private final AnnounceChanges announceChanges;
    private final InstantSource clock;

    ImportProducts(ProductImports imports, AnnounceChanges announceChanges, InstantSource clock) {
        this.imports = imports;
        this.announceChanges = announceChanges;
        this.clock = clock;
    }

    ImportReport run(Stream<ImportLine> lines) {
        var run = new Run();
        try {
            lines.forEach(run::take);
            run.write();
        } finally {
            announceChanges.of(run.changed);
        }
        return run.report();
    }

    private final class Run {
        private final List<NewProduct> batch = new ArrayList<>();
        private final Map<Sku, Integer> lines = new HashMap<>();
        private final List<Product> changed = new ArrayList<>();
        private final List<ImportReport.LineError> errors = new ArrayList<>();
        private int created;
        private int updated;
        private int unchanged;
        private int failed;

        void take(ImportLine line) {
            switch (line) {
                case ImportLine.Readable readable -> add(readable.number(), readable.product());
                case ImportLine.Broken(int number, var violations) -> note(number, violations);
            }
        }

        private void add(int number, ProductRequest product) {
            var before = lines.putIfAbsent(product.sku(), number);
            if (before != null) {
                // Writing both would make the same file change the product each time it is brought.
                note(number, List.of(new Violation("sku", "is that of line %d, too".formatted(before))));
                return;
            }
            if (batch.size() == LARGEST_BATCH) {
                write();
            }
            batch.add(new NewProduct(product.sku(), product.content(), clock.instant()));
        }

        private void note(int number, List<Violation> violations) {
            failed++;
            violations.stream()
                    .limit(MOST_ERRORS - errors.size())
                    .map(violation -> new ImportReport.LineError(number, violation.field(), violation.message()))
                    .forEach(errors::add);
        }

        void write() {
            if (batch.isEmpty()) {
                return;
            }
            imports.put(List.copyOf(batch)).forEach(this::count);
            batch.clear();
        }

        private void count(Imported answer) {
            switch (answer) {
                case Imported.Created(var product) -> {
                    created++;
                    changed.add(product);
                }
                case Imported.Updated(var product) -> {
                    updated++;
                    changed.add(product);
                }
                case Imported.Unchanged _ -> unchanged++;
            }
        }

        ImportReport report() {
            return new ImportReport(created, updated, unchanged, failed, List.copyOf(errors));
        }
    }
}
