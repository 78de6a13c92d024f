package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While pods are replaced, the version before works on tables that are migrated already; it must be able to. */
class MigrationsTest {
    /** The only ones that no version has run beside: they came before the first release. */
    private static final Set<String> BEFORE_THE_FIRST_RELEASE = Set.of("V004__partition_by_week.sql");

    @Test
    void everyMigrationAddsOnly() {
        assertThat(Migration.all()).hasSizeGreaterThan(5).allSatisfy(migration -> {
            if (!BEFORE_THE_FIRST_RELEASE.contains(migration.name())) {
                assertThat(migration.breaking()).as(migration.name()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table events",
                "alter table events drop column payload",
                "alter table events rename column payload to body",
                "alter table events rename to facts",
                "alter table events alter column type type varchar(20)",
                "alter table events alter payload set data type text",
                "alter table events alter column payload set not null",
                "alter table events add column tenant text not null",
                "alter table events add tenant text\n  not null",
                "alter table events add constraint few check (version < 9)",
                "create unique index one on events (stream_id)",
                "-- harmless\nselect 1; truncate events",
            })
    void whatTheVersionBeforeCouldNotLiveWithIsFound(String sql) {
        assertThat(new Migration(Path.of("V200__change.sql"), sql).breaking()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table tenants (id uuid primary key, name text not null)",
                "alter table events add column tenant text",
                "alter table events add column tenant text not null default 'one'",
                "alter table events alter column payload drop not null",
                "create index by_tenant on events (tenant)",
                "drop index by_tenant",
                "-- drop table events\nselect 1",
            })
    void whatOnlyAddsIsLetThrough(String sql) {
        assertThat(new Migration(Path.of("V200__change.sql"), sql).breaking()).isEmpty();
    }
}
