package io.komado.cases.casefile.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which relation whoever told of it stands to the matter (R4-28). */
enum Relation {
    @JsonProperty("victim")
    VICTIM,
    @JsonProperty("agent")
    AGENT,
    @JsonProperty("witness")
    WITNESS,
    @JsonProperty("accused")
    ACCUSED
}
