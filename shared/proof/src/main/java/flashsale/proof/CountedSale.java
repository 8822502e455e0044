package flashsale.proof;

import flashsale.proof.books.Books;
import flashsale.proof.books.Checker;
import flashsale.proof.books.Finding;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.History;
import flashsale.proof.history.HistoryCheck;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.ScriptCalls;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A sale with its surroundings: what the stores said before, the wait until it is quiet, and the books afterwards. */
record CountedSale(Books books, List<Finding> findings, ScriptCalls scriptCalls) {
    /** @param harm has begun, and ends when the crowd has its answers */
    static CountedSale hold(OpenStores stores, Offer offer, Console console, Harm harm, Supplier<History> crowd) {
        var mark = stores.log().mark();
        var before = stores.scriptCalls();
        var history = crowd.get();
        harm.end();
        stores.awaitAnswers(offer.sale());
        console.line("The crowd has its answers; waiting until every order has landed.");
        var look = stores.awaitQuiet(offer.sale());
        if (!look.nothingUnderWay()) {
            console.line("Still under way: %,d purchases in the outbox, %,d in Kafka.", look.outbox(), look.lag());
        }
        harm.quiet();
        var calls = stores.scriptCalls().since(before);
        var books = stores.books(offer, mark, history);
        var findings = Stream.concat(
                        Checker.check(books).stream(), HistoryCheck.check(books, harm.longestFreeze()).stream())
                .toList();
        return new CountedSale(books, findings, calls);
    }
}
