package dev.tandem.kubernetes.policy;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;

/** A rule for manifests that are installed together. */
interface Policy {

    /** What breaks the rule, a sentence each. */
    List<String> violations(List<Manifest> manifests);
}
