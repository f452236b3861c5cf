package io.komado.survey.results;

import io.komado.survey.questionnaires.Kind;
import io.komado.survey.questionnaires.Question;
import io.komado.survey.questionnaires.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody with the exported table of a wave. Unknown is how many people there are of each kind: by their answers to all breakdowns together, and by each answer to each
 * question; known are all sums that the table has.
 */
final class TableAttacker {

    private static final int NINE = 9;

    /** Everybody of one answer to each breakdown, or of none. */
    private record People(List<Integer> groups, Variable all) {}

    /** Those of them who answered a question, and who gave each answer. */
    private record Part(Variable answered, List<Variable> cells) {}

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Question> breakdowns;
    private final List<People> everybody = new ArrayList<>();
    private final Map<String, List<Part>> parts = new HashMap<>();
    private int names;

    TableAttacker(Questionnaire asked, Results results) {
        breakdowns = asked.questions().stream().filter(Question::dividesResults).toList();
        people(List.of());
        Integer tens = results.answered();
        Expression total = model.addExpression("answered").lower(tens == null ? 0 : tens);
        total.upper(tens == null ? NINE : tens + NINE);
        everybody.forEach(people -> total.set(people.all(), 1));
        for (Question question : asked.questions()) {
            parts.put(
                    question.id(),
                    everybody.stream().map(people -> part(question, people)).toList());
        }
        List<ResultTable.Line> lines = ResultTable.of(results, "en");
        for (Question question : asked.questions()) {
            List<ResultTable.Line> ofQuestion = lines.stream()
                    .filter(line -> line.question().equals(question.text().en()))
                    .toList();
            know(question, null, -1, "", ofQuestion);
            for (Question by : breakdowns) {
                for (int group = 0; group < by.choices().size(); group++) {
                    know(question, by, group, by.choices().get(group).text().en(), ofQuestion);
                }
            }
        }
    }

    /** Whether this many is the only number that fits everything that is shown. */
    boolean knows(Question question, @Nullable Question by, int group, int choice, int count) {
        List<Variable> cells = cells(question, by, group, choice);
        return value(cells, true) == count && value(cells, false) == count;
    }

    private void people(List<Integer> groups) {
        if (groups.size() == breakdowns.size()) {
            everybody.add(new People(groups, unknown()));
            return;
        }
        int choices = breakdowns.get(groups.size()).choices().size();
        for (int group = 0; group <= choices; group++) {
            List<Integer> longer = new ArrayList<>(groups);
            longer.add(group);
            people(longer);
        }
    }

    private Part part(Question question, People people) {
        Part part = new Part(
                unknown(), question.choices().stream().map(choice -> unknown()).toList());
        int which = breakdowns.indexOf(question);
        if (which >= 0) {
            // A breakdown's answers are the groups themselves.
            int group = people.groups().get(which);
            boolean said = group < question.choices().size();
            same(part.answered(), said ? List.of(people.all()) : List.of());
            for (int choice = 0; choice < part.cells().size(); choice++) {
                same(part.cells().get(choice), choice == group ? List.of(people.all()) : List.of());
            }
            return part;
        }
        Expression asked = model.addExpression("asked" + names++).lower(0);
        if (question.required()) {
            asked.upper(0);
        }
        asked.set(part.answered(), -1);
        Question.Condition when = question.when();
        if (when == null) {
            asked.set(people.all(), 1);
        } else {
            Part earlier = Objects.requireNonNull(parts.get(when.question())).get(everybody.indexOf(people));
            List<String> choices = List.of("o0", "o1", "o2");
            when.is().forEach(option -> asked.set(earlier.cells().get(choices.indexOf(option)), 1));
        }
        boolean one = question.kind() == Kind.SINGLE || question.kind() == Kind.SCALE;
        Expression given = model.addExpression("given" + names++).lower(0);
        if (one) {
            given.upper(0);
        }
        given.set(part.answered(), -1);
        for (Variable cell : part.cells()) {
            given.set(cell, 1);
            if (!one) {
                model.addExpression("some" + names++)
                        .lower(0)
                        .set(part.answered(), 1)
                        .set(cell, -1);
            }
        }
        return part;
    }

    private Variable unknown() {
        return model.addVariable("n" + names++).lower(0).integer(true);
    }

    private void same(Variable one, List<Variable> others) {
        Expression same = model.addExpression("same" + names++).level(0).set(one, 1);
        others.forEach(other -> same.set(other, -1));
    }

    private void know(Question question, @Nullable Question by, int group, String label, List<ResultTable.Line> lines) {
        for (int choice = 0; choice < question.choices().size(); choice++) {
            String words = question.choices().get(choice).text().en();
            for (ResultTable.Line line : lines) {
                if (line.group().equals(label) && line.choice().equals(words)) {
                    if (!line.count().isEmpty()) {
                        know(cells(question, by, group, choice), line.count());
                    }
                    know(answered(question, by, group), line.base());
                }
            }
        }
    }

    private void know(List<Variable> some, String sum) {
        Expression known = model.addExpression("known" + names++).level(Integer.parseInt(sum));
        some.forEach(one -> known.set(one, 1));
    }

    private List<Variable> cells(Question question, @Nullable Question by, int group, int choice) {
        return of(question, by, group).stream()
                .map(part -> part.cells().get(choice))
                .toList();
    }

    private List<Variable> answered(Question question, @Nullable Question by, int group) {
        return of(question, by, group).stream().map(Part::answered).toList();
    }

    private List<Part> of(Question question, @Nullable Question by, int group) {
        List<Part> all = Objects.requireNonNull(parts.get(question.id()));
        List<Part> some = new ArrayList<>();
        for (int i = 0; i < everybody.size(); i++) {
            if (by == null || everybody.get(i).groups().get(breakdowns.indexOf(by)) == group) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private int value(List<Variable> some, boolean least) {
        some.forEach(one -> one.weight(1));
        Optimisation.Result best = least ? model.minimise() : model.maximise();
        some.forEach(one -> one.weight(null));
        if (!best.getState().isFeasible()) {
            throw new IllegalStateException("no numbers fit what is shown: " + best.getState());
        }
        return (int) Math.round(best.getValue());
    }
}
