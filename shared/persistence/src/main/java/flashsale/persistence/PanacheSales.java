package flashsale.persistence;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheSales implements Sales {
    /** Admins move a sale a few times in its life; losing this often in a row is a fault and no race. */
    private static final int ATTEMPTS_TO_MOVE = 5;

    private static final Set<SaleStatus> UNSEEN = Set.of(SaleStatus.DRAFT, SaleStatus.LOADING);

    /** A sale that loads again has its row; a second one would be refused by the key. */
    private static final String ADD_STOCK = """
        insert into sale_stock (sale_id, total, available, reserved, sold)
        select s.id, s.stock, s.stock, 0, 0 from sales s
        where s.id = :sale and not exists (select 1 from sale_stock k where k.sale_id = s.id)\
        """;

    private final Rows rows = new Rows();

    @Override
    public Sale add(SaleRules rules, Instant createdAt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = new SaleRow(rules, createdAt);
            rows.persistAndFlush(row);
            return row.toSale();
        });
    }

    @Override
    public Optional<Sale> find(SaleId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findByIdOptional(id.value()).map(SaleRow::toSale));
    }

    @Override
    public Optional<Sale> move(SaleId id, Set<SaleStatus> from, SaleStatus to) {
        for (int attempt = 0; attempt < ATTEMPTS_TO_MOVE; attempt++) {
            var seen = QuarkusTransaction.requiringNew().call(() -> rows.findByIdOptional(id.value()));
            if (seen.isEmpty() || !from.contains(seen.get().toSale().status())) {
                return Optional.empty();
            }
            var moved = seen.get().toSale().movedTo(to);
            int version = seen.get().version();
            if (QuarkusTransaction.requiringNew().call(() -> replace(moved, version))) {
                return Optional.of(moved);
            }
        }
        throw new IllegalStateException(
                "Sale %s was moved by others %d times in a row".formatted(id, ATTEMPTS_TO_MOVE));
    }

    /** @return false where somebody else has moved the sale since it was seen in that version */
    private boolean replace(Sale moved, int version) {
        int changed = rows.update(
                "status = ?1, epoch = ?2, configuration = ?3, version = version + 1 where id = ?4 and version = ?5",
                moved.status(),
                moved.token().epoch(),
                moved.token().configuration(),
                moved.id().value(),
                version);
        if (changed == 1 && moved.status() == SaleStatus.LOADING) {
            rows.getEntityManager()
                    .createNativeQuery(ADD_STOCK)
                    .setParameter("sale", moved.id().value())
                    .executeUpdate();
        }
        return changed == 1;
    }

    @Override
    public List<Sale> page(long before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows
                        .find(
                                "id < ?1 and kind = ?2 and status not in ?3 order by id desc",
                                before,
                                SaleKind.FLASH,
                                UNSEEN)
                        .page(0, limit)
                        .stream()
                        .map(SaleRow::toSale)
                        .toList());
    }

    private static final class Rows implements PanacheRepositoryBase<SaleRow, Long> {}
}
