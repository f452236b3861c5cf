package io.komado.chat.proposals;

/** A matter that takes two people; one bean for each kind. */
public interface TakesTwo {

    /** The kind, such as {@code hold}. */
    String kind();

    /** Refuses what cannot be so; asked when it is proposed and again when it is confirmed. */
    void check(Proposal proposal);

    /** Does it, in the transaction of the second person's yes. */
    void confirmed(Proposal proposal);
}
