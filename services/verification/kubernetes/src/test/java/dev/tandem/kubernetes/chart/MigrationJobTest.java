package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where migrations are a job, each database has one that runs before pods are replaced. */
class MigrationJobTest {

    @Test
    void migrationsRunBeforeAnUpgradeWithTheRoleThatMay() {
        List<Manifest> jobs = Rendered.of("production", "migrations: {existingSecret: owner-%s}")
                .all("Job");
        assertThat(jobs).hasSize(6).allSatisfy(job -> {
            assertThat(job.map("metadata.annotations")).containsEntry("helm.sh/hook", "pre-install,pre-upgrade");
            assertThat(job.content().toString())
                    .contains("QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_MIGRATE_AT_START")
                    .contains("name=owner-" + job.name().replaceAll("tandem-|-migrations", "") + ", key=username");
        });
    }

    @Test
    void thereIsNoneWhereServicesMigrateThemselves() {
        assertThat(Rendered.of("production", "migrations: {mode: startup}").all("Job"))
                .isEmpty();
    }
}
