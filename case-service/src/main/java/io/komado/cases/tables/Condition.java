package io.komado.cases.tables;

/** A guard of a row. */
public interface Condition extends Word {

    /** Whether it looks at what is kept already, which is 409 when unmet; else at what is asked for, which is 422. */
    boolean isOverFile();
}
