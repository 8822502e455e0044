package flashsale.proof;

import flashsale.proof.books.Books;
import flashsale.proof.books.Checker;
import flashsale.proof.books.Finding;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.History;
import flashsale.proof.shop.OpenStores;
import flashsale.proof.shop.ScriptCalls;
import java.util.List;
import java.util.function.Supplier;

/** A sale with its surroundings: what the stores said before, the wait until it is quiet, and the books afterwards. */
record CountedSale(Books books, List<Finding> findings, ScriptCalls scriptCalls) {
    static CountedSale hold(OpenStores stores, Offer offer, Console console, Supplier<History> crowd) {
        var mark = stores.log().mark();
        var before = stores.scriptCalls();
        var history = crowd.get();
        console.line("The crowd has its answers; waiting until every order has landed.");
        var look = stores.awaitQuiet(offer.sale());
        if (!look.nothingUnderWay()) {
            console.line("Still under way: %,d purchases in the outbox, %,d in Kafka.", look.outbox(), look.lag());
        }
        var calls = stores.scriptCalls().since(before);
        var books = stores.books(offer, mark, history);
        return new CountedSale(books, Checker.check(books), calls);
    }
}
