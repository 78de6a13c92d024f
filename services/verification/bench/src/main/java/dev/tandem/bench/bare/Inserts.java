package dev.tandem.bench.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Inserts over several connections, so many rows by each statement, which is its own transaction. */
record Inserts(BareJob job, int connections, int rowsAtOnce) {

    private static final long SECOND = 1_000_000_000L;
    private static final int CONTENT_BYTES = 300;
    private static final String INSERT =
            "insert into bare (id, content) select gen_random_uuid(), ? from generate_series(1, ?)";

    BareJob.Done run() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare (id uuid primary key, content bytea not null)");
        }
        long begin = System.nanoTime() + job.warmUpSeconds() * SECOND;
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> insert(begin, begin + job.seconds() * SECOND)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return new BareJob.Done(all, job.seconds());
        } finally {
            threads.shutdownNow();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(job.address(), job.user(), job.password());
    }

    private long insert(long begin, long end) throws SQLException {
        long counted = 0;
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setBytes(1, new byte[CONTENT_BYTES]);
            statement.setInt(2, rowsAtOnce);
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                statement.executeUpdate();
                counted += now >= begin ? rowsAtOnce : 0;
            }
        }
        return counted;
    }
}
