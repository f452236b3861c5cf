package io.komado.survey.tenants;

/** The running tenant, as others tell of it. An interface because the database is an adapter, which points inwards. */
public interface Organisations {

    /** What is known, with the defaults where nothing was told yet. */
    Organisation current();

    void entitled(int headcount, boolean english);

    /** So many accounts more; fewer when it is negative. */
    void accounts(int more);

    void standing(boolean open);

    void rules(int version, String profile, int k, int kText);
}
