package flashsale.redis;

import flashsale.domain.sale.SaleId;
import java.util.List;
import java.util.function.Predicate;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Finds the records of all buyers of a sale: those that are there from beginning to end at least once. */
final class BuyerKeys {
    /** Keys a scan looks at in one go. */
    private static final int PAGE = 1_000;

    private BuyerKeys() {}

    /**
     * @param page takes the keys of one page, and says whether to go on
     * @return false where it did not want to go on
     */
    static boolean scan(RedisCommands redis, SaleId sale, Predicate<List<String>> page) {
        var cursor = "0";
        do {
            var found = redis.send(new CommandArguments(Command.SCAN)
                    .add(cursor)
                    .add("MATCH")
                    .add(RedisKeys.buyers(sale))
                    .add("COUNT")
                    .add(PAGE));
            cursor = found.get(0).text();
            if (!page.test(found.get(1).items().stream().map(Reply::text).toList())) {
                return false;
            }
        } while (!cursor.equals("0"));
        return true;
    }

    static long buyer(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf(':') + 1));
    }
}
