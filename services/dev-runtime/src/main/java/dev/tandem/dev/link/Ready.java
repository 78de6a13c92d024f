package dev.tandem.dev.link;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/** What happens when a channel is ready; attached to its selection key. */
interface Ready {

    void on(SelectionKey key) throws IOException;
}
