package flashsale.migrate;

import io.quarkus.liquibase.LiquibaseFactory;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.jboss.logging.Logger;

/**
 * Applies the change log. Of several who do so at once one works, and the others wait and find nothing left to do.
 *
 * <p>Liquibase's own lock is a row, which stays when its holder is killed. So the way in is a lock that the server
 * takes back with the connection that holds it; whoever has it knows that a row left behind is nobody's.
 */
final class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final LiquibaseFactory liquibase;
    private final DataSource database;

    Schema(LiquibaseFactory liquibase, DataSource database) {
        this.liquibase = liquibase;
        this.database = database;
    }

    /** @return the change sets that were missing, in the order in which they were applied; safe to repeat */
    List<String> bringUpToDate() {
        try (var _ = ServerLock.take(database);
                var changeLog = liquibase.createLiquibase()) {
            changeLog.forceReleaseLocks();
            // It would write to standard output.
            Map<String, Object> toTheLog = Map.of(Scope.Attr.ui.name(), new LoggerUIService());
            return Scope.child(toTheLog, () -> apply(changeLog));
        } catch (Exception failure) { // Liquibase's scope declares nothing narrower
            // Lambda tells the invoker the message only; the whole story belongs into the log.
            LOG.error("The schema could not be brought up to date", failure);
            throw new IllegalStateException("The schema could not be brought up to date: " + failure, failure);
        }
    }

    private List<String> apply(Liquibase changeLog) throws LiquibaseException {
        var contexts = liquibase.createContexts();
        var labels = liquibase.createLabels();
        var missing = changeLog.listUnrunChangeSets(contexts, labels).stream()
                .map(ChangeSet::getId)
                .toList();
        changeLog.setShowSummary(UpdateSummaryEnum.OFF);
        changeLog.update(contexts, labels);
        return missing;
    }
}
