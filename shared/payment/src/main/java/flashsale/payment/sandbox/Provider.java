package flashsale.payment.sandbox;

import flashsale.payment.sandbox.Ledger.Change;
import flashsale.payment.sandbox.Ledger.Refunding;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The ledger, and what follows from a change: on the disk first, then the webhook and what is decided later. */
final class Provider implements AutoCloseable {
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("later").factory());
    private final Ledger ledger;
    private final Webhooks webhooks;

    Provider(Ledger ledger, Webhooks webhooks) {
        this.ledger = ledger;
        this.webhooks = webhooks;
    }

    /** Goes on with what a process before this one has left. */
    void resume() {
        ledger.unfinished().forEach(this::follow);
    }

    Optional<Change> charge(Charge.Request request) {
        return ledger.charge(request).map(this::safe);
    }

    Change cancel(String intent) {
        return safe(ledger.cancel(intent));
    }

    Optional<Charge> find(String intent) {
        return settled(ledger.find(intent));
    }

    Refunding refund(String intent, String reference, long amount, String currency) {
        var refunding = settled(ledger.refund(intent, reference, amount, currency));
        if (refunding instanceof Refunding.Done(var change)) {
            safe(change);
        }
        return refunding;
    }

    Ledger.Page page(int after, int limit) {
        return settled(ledger.page(after, limit));
    }

    /** Also what was only read may be so new that it is not on the disk yet. */
    private <T> T settled(T read) {
        ledger.force();
        return read;
    }

    private Change safe(Change change) {
        ledger.force();
        if (change.made()) {
            follow(change.charge());
        }
        return change;
    }

    private void follow(Charge charge) {
        var intent = charge.request().intent();
        if (!charge.event().isEmpty()) {
            webhooks.tell(charge);
        }
        if (charge.state() == Charge.State.UNDECIDED) {
            after(charge.instrument().number(Word.UNDECIDED), () -> safe(ledger.decide(intent)));
        }
        if (charge.repayment() == Charge.Repayment.UNDER_WAY) {
            after(charge.instrument().number(Word.REFUND_LATER), () -> safe(ledger.finishRefund(intent)));
        }
    }

    private void after(int millis, Runnable step) {
        later.schedule(step, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
