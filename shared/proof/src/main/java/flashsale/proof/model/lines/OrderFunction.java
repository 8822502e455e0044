package flashsale.proof.model.lines;

import static flashsale.proof.model.lines.Actor.with;

import flashsale.proof.model.Steps;
import flashsale.proof.model.lines.Books.Row;
import flashsale.proof.model.lines.Placing.At;
import flashsale.proof.model.lines.Pool.Known;

/** {@code PlaceOrder} and {@code ReserveLines}: line by line, in the order of the pools, and then the row. */
final class OrderFunction implements Actor {
    @Override
    public void steps(LineState from, Steps<LineState> steps) {
        for (int request = 0; request < from.requests.length; request++) {
            int one = request;
            switch (from.requests[request].at) {
                case BEFORE ->
                    steps.may(with(from, next -> look(next, one)), "request%d: looks for its order", request);
                case RESERVING -> reserveOrWrite(from, request, steps);
                case REFUSED -> steps.must(with(from, next -> refuse(next, one)), "request%d: is refused", request);
                case WRITTEN ->
                    steps.must(with(from, next -> claim(next, one)), "request%d: claims its lines", request);
                case OVER -> {}
            }
            if (from.requests[request].at != At.BEFORE && from.requests[request].at != At.OVER) {
                steps.may(with(from, next -> next.requests[one].end()), "request%d: the function dies", request);
            }
        }
    }

    private static int orderOf(LineState state, int request) {
        return state.setting.requests().get(request).order();
    }

    private static void look(LineState next, int request) {
        if (next.books.rows[orderOf(next, request)] == Row.NONE) {
            next.requests[request].at = At.RESERVING;
        } else {
            next.requests[request].end();
        }
    }

    private static void reserveOrWrite(LineState from, int request, Steps<LineState> steps) {
        var wanted = from.setting.requests().get(request);
        for (int pool = 0; pool < Setting.POOLS; pool++) {
            if (wanted.wants(pool) && !Setting.holds(from.requests[request].reserved, pool)) {
                int line = pool;
                steps.must(
                        with(from, next -> reserve(next, request, line)),
                        "request%d: reserves at pool " + (char) ('A' + pool),
                        request);
                return;
            }
        }
        steps.must(with(from, next -> write(next, request)), "request%d: writes its order down", request);
    }

    private static void reserve(LineState next, int request, int pool) {
        var placing = next.requests[request];
        var known = next.pools[pool].reserve(orderOf(next, request));
        if (known == Known.RESERVED || known == Known.QUEUED) {
            placing.reserved |= 1 << pool;
            if (!next.setting.has(Safeguard.OUTBOX_UNTIL_ROW)) {
                next.pools[pool].queued(orderOf(next, request));
            }
        } else if (known == Known.UNKNOWN && placing.reserved == 0) {
            // Sold out, and nothing to be written down.
            placing.end();
        } else {
            placing.at = At.REFUSED;
        }
    }

    private static void refuse(LineState next, int request) {
        int order = orderOf(next, request);
        var placing = next.requests[request];
        if (next.setting.has(Safeguard.REFUSAL_IS_COMMITTED)) {
            next.books.reject(order, placing.reserved);
        } else {
            for (int pool = 0; pool < Setting.POOLS; pool++) {
                if (Setting.holds(placing.reserved, pool)) {
                    next.pools[pool].giveBack(order);
                }
            }
        }
        placing.end();
    }

    private static void write(LineState next, int request) {
        int order = orderOf(next, request);
        var placing = next.requests[request];
        boolean mine = next.books.rows[order] == Row.NONE || !next.setting.has(Safeguard.PRIMARY_KEY);
        next.books.place(order, placing.reserved);
        boolean placed = mine && next.books.rows[order] == Row.PENDING;
        next.promised[request] |= placed;
        placing.at = At.WRITTEN;
        if (!placed) {
            placing.end();
        }
    }

    private static void claim(LineState next, int request) {
        for (int pool = 0; pool < Setting.POOLS; pool++) {
            if (Setting.holds(next.requests[request].reserved, pool)) {
                next.pools[pool].queued(orderOf(next, request));
            }
        }
        next.requests[request].end();
    }
}
