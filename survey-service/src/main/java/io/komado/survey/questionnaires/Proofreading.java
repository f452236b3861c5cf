package io.komado.survey.questionnaires;

import io.komado.survey.questionnaires.Question.Condition;
import io.komado.survey.questionnaires.Question.Option;
import io.komado.survey.questionnaires.Question.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a questionnaire as a respondent would come through it, and says what is in the way. */
final class Proofreading {

    private static final int STEPS = 11;
    private static final int BREAKDOWNS = 3;
    private static final Pattern SELF_HARM = Pattern.compile(
            "死にた|自殺|自傷|消えたい|リストカット|suicid|self-harm|self harm|hurt yourself|kill yourself", Pattern.CASE_INSENSITIVE);

    private final Questionnaire questionnaire;
    private final boolean english;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Question> before = new LinkedHashMap<>();
    private final Set<String> all = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Set<String>> reachable = new HashMap<>();
    private int breakdowns;

    private Proofreading(Questionnaire questionnaire, boolean english) {
        this.questionnaire = questionnaire;
        this.english = english;
        questionnaire.questions().forEach(question -> all.add(question.id()));
    }

    /**
     * All that is in the way.
     *
     * @param english whether it is asked in English as well
     */
    static List<Finding> findings(Questionnaire questionnaire, boolean english) {
        return new Proofreading(questionnaire, english).read();
    }

    private List<Finding> read() {
        words("/title", questionnaire.title());
        perhaps("/introduction", questionnaire.introduction());
        if (questionnaire.questions().isEmpty()) {
            find("/sections", "empty");
        }
        for (int s = 0; s < questionnaire.sections().size(); s++) {
            Questionnaire.Section section = questionnaire.sections().get(s);
            String at = "/sections/" + s;
            once(at + "/id", section.id());
            words(at + "/title", section.title());
            perhaps(at + "/text", section.text());
            for (int q = 0; q < section.questions().size(); q++) {
                look(at + "/questions/" + q, section.questions().get(q));
            }
        }
        return List.copyOf(findings);
    }

    private void look(String at, Question question) {
        once(at + "/id", question.id());
        words(at + "/text", question.text());
        perhaps(at + "/help", question.help());
        options(at, question);
        scale(at, question);
        condition(at, question);
        breakdown(at, question);
        threshold(at, question);
        boolean asksForWords = question.kind() == Kind.TEXT;
        String asked = question.text().ja() + ' ' + question.text().en();
        if (asksForWords && SELF_HARM.matcher(asked).find()) {
            findings.add(new Finding(at + "/text", "asks-about-self-harm", true));
        }
        before.put(question.id(), question);
    }

    private void options(String at, Question question) {
        if (!question.kind().hasOptions()) {
            return;
        }
        List<Option> options = question.choices();
        if (options.size() < (question.kind() == Kind.SIGNS ? 1 : 2)) {
            find(at + "/options", "options-missing");
        }
        Set<String> ids = new HashSet<>();
        for (int o = 0; o < options.size(); o++) {
            Option option = options.get(o);
            words(at + "/options/" + o + "/text", option.text());
            if (!ids.add(option.id())) {
                find(at + "/options/" + o + "/id", "id-repeated");
            }
        }
        reachable.put(question.id(), ids);
    }

    private void scale(String at, Question question) {
        Scale scale = question.scale();
        if (question.kind() != Kind.SCALE) {
            return;
        }
        if (scale == null || scale.from() >= scale.to() || scale.to() - scale.from() >= STEPS) {
            find(at + "/scale", "scale-missing");
        }
    }

    private void condition(String at, Question question) {
        Condition when = question.when();
        if (when == null) {
            return;
        }
        Question asked = before.get(when.question());
        if (asked == null) {
            find(at + "/when/question", all.contains(when.question()) ? "condition-forward" : "condition-unknown");
        } else if (asked.kind() != Kind.SINGLE && asked.kind() != Kind.MULTIPLE) {
            find(at + "/when/question", "condition-kind");
        } else if (when.is().isEmpty()) {
            find(at + "/when/is", "condition-empty");
        } else {
            Set<String> there = reachable.getOrDefault(asked.id(), Set.of());
            for (int i = 0; i < when.is().size(); i++) {
                if (!there.contains(when.is().get(i))) {
                    find(at + "/when/is/" + i, "condition-option");
                }
            }
        }
        if (asked == null || isNeverTrue(when, asked)) {
            reachable.put(question.id(), Set.of());
            find(at + "/when", "unreachable");
        }
    }

    /** A question behind one that nobody reaches is reached by nobody either. */
    private boolean isNeverTrue(Condition when, Question asked) {
        Set<String> there = reachable.getOrDefault(asked.id(), Set.of());
        return when.is().stream().noneMatch(there::contains);
    }

    private void breakdown(String at, Question question) {
        if (!question.dividesResults()) {
            return;
        }
        if (question.kind() != Kind.SINGLE || question.needsCare() || question.when() != null) {
            find(at + "/breakdown", "breakdown-kind");
        }
        breakdowns++;
        if (breakdowns > BREAKDOWNS) {
            find(at + "/breakdown", "breakdown-many");
        }
    }

    private void threshold(String at, Question question) {
        Integer threshold = question.threshold();
        if (question.kind() == Kind.SIGNS
                && (threshold == null
                        || threshold < 1
                        || threshold > question.choices().size())) {
            find(at + "/threshold", "threshold-unfit");
        }
    }

    private void once(String at, String id) {
        if (!used.add(id)) {
            find(at, "id-repeated");
        }
    }

    private void perhaps(String at, @Nullable Localised words) {
        if (words != null && !(words.ja().isBlank() && words.en().isBlank())) {
            words(at, words);
        }
    }

    private void words(String at, Localised words) {
        if (words.ja().isBlank()) {
            find(at + "/ja", "text-missing");
        }
        if (english && words.en().isBlank()) {
            find(at + "/en", "english-missing");
        }
    }

    private void find(String pointer, String code) {
        findings.add(new Finding(pointer, code, false));
    }
}
