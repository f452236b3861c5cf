package io.komado.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.cases.procedure.Event;
import io.komado.cases.procedure.Facts;
import io.komado.cases.procedure.Recording;
import io.komado.cases.procedure.StoryFacts;
import io.komado.chassis.problem.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CaseJsonTests {

    private final CaseJson json = new CaseJson();

    @Test
    void whatIsStoredIsReadBackAsItWas() {
        Facts facts = StoryFacts.ofADeterminedCase();
        assertThat(json.facts(json.stored(facts)).all()).containsExactlyInAnyOrderElementsOf(facts.all());
    }

    /** TH-27. */
    @Test
    void whoInformedIsNeverShown() {
        Facts facts = StoryFacts.ofADeterminedCase();
        assertThat(json.stored(facts)).contains("\"informer\"");
        assertThat(json.shown(facts).has("informer")).isFalse();
    }

    @Test
    void aMoveIsReadByItsWordsAndRefusedWithoutRepeatingWhatWasSent() {
        assertThat(json.move(Event.RECORD_ABSENCE, JsonMapper.shared().readTree("{\"days\":30}")))
                .isEqualTo(new Recording.RecordAbsence(30));
        assertThatThrownBy(() ->
                        json.move(Event.RECORD_ABSENCE, JsonMapper.shared().readTree("{\"days\":\"山田太郎\"}")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("not-readable");
                    assertThat(refusal.detail() + refusal.fields()).doesNotContain("山田");
                });
    }
}
