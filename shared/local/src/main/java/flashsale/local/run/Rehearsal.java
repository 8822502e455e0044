package flashsale.local.run;

import flashsale.local.runtime.Lesson;

/** Servers of its own for the training of one function, so that its lesson may write what it likes. */
interface Rehearsal extends AutoCloseable {
    Lesson lesson();

    @Override
    void close();
}
