package flashsale.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Quarkus checks only configuration that somebody asks for, and it does so before it starts anything else. */
@Singleton
final class StartCheck {
    void ask(@Observes StartupEvent start, Surroundings surroundings) {}
}
