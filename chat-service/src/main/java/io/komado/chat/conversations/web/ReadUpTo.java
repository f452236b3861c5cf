package io.komado.chat.conversations.web;

import jakarta.validation.constraints.Min;

/** The number of the last message that was read. */
record ReadUpTo(@Min(0) int upTo) {}
