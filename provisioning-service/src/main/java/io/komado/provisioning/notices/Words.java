package io.komado.provisioning.notices;

/** A value of a mail that is itself words of the mail's language, such as a reason. */
public record Words(String key) {}
