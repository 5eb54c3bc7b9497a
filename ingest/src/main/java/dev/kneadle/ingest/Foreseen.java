package dev.kneadle.ingest;

import dev.kneadle.model.Failure;
import java.util.Optional;

/**
 * What would become of an article.
 *
 * @param failure why it cannot be read now; its old sections would stay
 */
record Foreseen(IngestPlan.Step step, SectionChanges sections, Optional<Failure> failure) {
    boolean isChange() {
        return !(step instanceof IngestPlan.Keep);
    }
}
