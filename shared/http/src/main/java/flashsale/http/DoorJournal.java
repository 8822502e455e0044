package flashsale.http;

import flashsale.telemetry.Journal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Every door has a journal, so that it is made in one place. */
@Singleton
final class DoorJournal {
    @Produces
    @Singleton
    Journal journal(Surroundings surroundings) {
        return Journal.ofProcess(surroundings.service());
    }
}
