package io.komado.survey.results.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.questionnaires.SurveyId;
import io.komado.survey.results.Distribution;
import io.komado.survey.results.ResultTable;
import io.komado.survey.results.ResultWork;
import io.komado.survey.results.Results;
import io.komado.survey.waves.WaveId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultController {

    record Texts(List<String> texts) {}

    record QuestionTrend(String id, Distribution overall) {

        static QuestionTrend of(Results.QuestionResult question) {
            return new QuestionTrend(question.id(), question.overall());
        }
    }

    record WaveTrend(UUID wave, LocalDate closedOn, int version, List<QuestionTrend> questions) {

        static WaveTrend of(Results results) {
            return new WaveTrend(
                    results.wave(),
                    results.closedOn(),
                    results.version(),
                    results.questions().stream().map(QuestionTrend::of).toList());
        }
    }

    record Trends(List<WaveTrend> waves) {}

    private final ResultWork work;

    ResultController(ResultWork work) {
        this.work = work;
    }

    @GetMapping("/waves/{wave}/results")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            audits = ResultWork.READ)
    Results results(Actor.Staff staff, @PathVariable UUID wave) {
        return work.read(new WaveId(wave), staff.id());
    }

    @GetMapping("/waves/{wave}/results/texts/{question}")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = ResultWork.TEXTS_READ)
    Texts texts(Actor.Staff staff, @PathVariable UUID wave, @PathVariable String question) {
        return new Texts(work.texts(new WaveId(wave), question, staff.id()));
    }

    @GetMapping("/waves/{wave}/results/table")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            audits = ResultWork.READ)
    ResponseEntity<byte[]> table(
            Actor.Staff staff, @PathVariable UUID wave, @RequestParam(defaultValue = "ja") String language) {
        Results results = work.read(new WaveId(wave), staff.id());
        return file(
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                "results.csv",
                ResultTable.csv(results, language).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/waves/{wave}/results/report")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            audits = ResultWork.READ)
    ResponseEntity<byte[]> report(
            Actor.Staff staff, @PathVariable UUID wave, @RequestParam(defaultValue = "ja") String language) {
        Results results = work.read(new WaveId(wave), staff.id());
        return file(MediaType.APPLICATION_PDF, "results.pdf", Report.of(results, language));
    }

    @GetMapping("/surveys/{survey}/trends")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            audits = ResultWork.READ)
    Trends trends(Actor.Staff staff, @PathVariable UUID survey) {
        return new Trends(work.trends(new SurveyId(survey), staff.id()).stream()
                .map(WaveTrend::of)
                .toList());
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .body(content);
    }
}
