package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageKindTest {
    private static final String PROSE = "<p>" + "Lie on your back with both knees bent. ".repeat(5) + "</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARTICLE | <body>
            FORUM   | <meta name=generator content="phpBB 3"><body>
            FORUM   | <body class="forum">
            FORUM   | <script type="application/ld+json">{"@type": "QAPage"}</script><body>
            FORUM   | <body><div itemtype="https://schema.org/DiscussionForumPosting"></div>
            FORUM   | <link rel=canonical href="https://a.example/showthread.php?t=1"><body>
            FORUM   | <link rel=canonical href="viewtopic.php?id=1"><body>
            FORUM   | <meta property="og:url" content="https://forum.a.example/7"><body>
            ARTICLE | <link rel=canonical href="https://a.example/threads-and-needles"><body>
            ARTICLE | <link rel=canonical href="https://yarn.example/threads/cotton-40"><body>
            PRODUCT | <link rel=canonical href="https://yarn.example/threads/4711-red"><meta property="og:type" content="product"><body>
            FORUM   | <link rel=canonical href="https://a.example/threads/stiff-back.4711/"><body>
            FORUM   | <link rel=canonical href="https://a.example/forums/topic/4711-stiff-back"><body>
            ARTICLE | <link rel=next href="https://a.example/forum/7"><body>
            FORUM   | <body>ANSWERS
            ARTICLE | <script type="application/ld+json">{"@type": "NewsArticle"}</script><body>ANSWERS
            PRODUCT | <meta property="og:type" content="product"><body>
            PRODUCT | <script type="application/ld+json">{"@type": "Product"}</script><body>
            ARTICLE | <script type="application/ld+json">{"@type": "ItemList", "items": [{"@type": "Product"}]}</script><body>
            SPARSE  | <body><ul><li>one<li>two<li>three<li>four<li>five<li>six<li>seven<li>eight<li>nine<li>ten</ul><!--
            """)
    void aPageSaysWhatItIsFor(PageKind kind, String start) {
        Document page = Jsoup.parse(start.replace("ANSWERS", (PROSE + "<button>Reply</button>").repeat(5)) + PROSE);
        assertThat(PageKind.of(HtmlPage.of(page), PageText.of(page.body()))).isEqualTo(kind);
    }
}
