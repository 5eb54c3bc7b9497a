package dev.kneadle.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kneadle.ingest.review.ArticleReview;
import dev.kneadle.ingest.review.ArticleReview.Contradiction;
import dev.kneadle.ingest.review.ArticleReview.Quote;
import dev.kneadle.ingest.review.ArticleReview.Repeated;
import dev.kneadle.ingest.review.ArticleReview.Unsure;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** The report for programs: one JSON object on one line. */
final class TagsReportJson implements TagsReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final ObjectNode report = JSON.createObjectNode();
    private final ArrayNode articles = report.putArray("articles");
    private final ArrayNode failures = report.putArray("failed");

    TagsReportJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void article(ArticleId id, KneadedArticle article, ArticleReview review) {
        ObjectNode json = articles.addObject().put("article", id.value()).put("title", article.titleOr(id));
        json.put("language", article.language().orElse(null));
        ObjectNode counts = json.putObject("counts").put("sections", review.sections());
        review.sentences().forEach((tag, count) -> counts.put(tag.label(), count));
        ArrayNode contradictions = json.putArray("contradictions");
        for (Contradiction one : review.contradictions()) {
            ObjectNode both = contradictions.addObject();
            put(one.advises(), both.putObject("advises"));
            put(one.forbids(), both.putObject("forbids"));
        }
        put(review.withoutWarning(), json.putArray("techniquesWithoutWarning"));
        put(review.withoutAmount(), json.putArray("techniquesWithoutAmount"));
        ArrayNode repeated = json.putArray("repeated");
        for (Repeated one : review.repeated()) {
            ArrayNode anchors = repeated.addObject().put("text", one.text()).putArray("anchors");
            one.anchors().forEach(anchors::add);
        }
        ArrayNode unsure = json.putArray("lookAtFirst");
        for (Unsure one : review.unsure()) {
            put(one.quote(), unsure.addObject())
                    .put("tag", one.tag().label())
                    .put("confidence", one.confidence())
                    .put("cue", one.cue());
        }
        ArrayNode remarks = json.putArray("remarks");
        article.remarks().forEach(remarks::add);
    }

    private static void put(List<Section> sections, ArrayNode json) {
        sections.forEach(
                section -> json.addObject().put("anchor", section.anchor()).put("heading", section.heading()));
    }

    private static ObjectNode put(Quote quote, ObjectNode json) {
        return json.put("anchor", quote.anchor()).put("text", quote.text());
    }

    @Override
    public void failed(ArticleId id, Failure failure) {
        failures.addObject()
                .put("article", id.value())
                .put("reason", failure.reason().label())
                .put("message", failure.message());
    }

    @Override
    public void end() throws IOException {
        out.println(JSON.writeValueAsString(report));
        out.flush();
    }
}
