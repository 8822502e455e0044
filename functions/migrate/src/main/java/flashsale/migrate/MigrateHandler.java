package flashsale.migrate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import flashsale.domain.user.User;
import flashsale.domain.user.Users;
import flashsale.search.ProductIndexes;
import flashsale.telemetry.Journal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** The door: a job to a call, its result to a small JSON object. What cannot be done fails the invocation. */
@Singleton
@Named("migrate")
public final class MigrateHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final Schema schema;
    private final FunctionsUser functionsUser;
    private final ProductIndexes indexes;
    private final Users users;
    private final Journal journal;

    MigrateHandler(Schema schema, FunctionsUser functionsUser, ProductIndexes indexes, Users users, Journal journal) {
        this.schema = schema;
        this.functionsUser = functionsUser;
        this.indexes = indexes;
        this.users = users;
        this.journal = journal;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        journal.begin(context.getAwsRequestId());
        return switch (Job.of(event)) {
            case Job.Migrate _ -> migrate();
            case Job.Promote promote ->
                users.promote(promote.username())
                        .map(MigrateHandler::answer)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Nobody is called " + promote.username().value()));
        };
    }

    /** The schema comes first: the shop sells without a search, and does not without its tables. */
    private Map<String, Object> migrate() {
        var applied = schema.bringUpToDate();
        functionsUser.create();
        boolean reindexed = indexes.prepare();
        indexes.warm();
        return Map.of("applied", applied, "reindexed", reindexed);
    }

    private static Map<String, Object> answer(User user) {
        return Map.of(
                "id", user.id().toString(),
                "username", user.username().value(),
                "role", user.role().name().toLowerCase(Locale.ROOT));
    }
}
