package io.komado.cases.casefile.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By which way a person of the staff came to know of it. */
enum Source {
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("checklist")
    CHECKLIST,
    @JsonProperty("form")
    FORM
}
