#include "text/markup.h"
#include "support/catch.h"

using hopluu::text::escapedMarkup;

TEST_CASE("Text inside markup reads as itself") {
    CHECK(escapedMarkup("") == "");
    CHECK(escapedMarkup("Bắc Ninh & Hà Nam") == "Bắc Ninh &amp; Hà Nam");
    CHECK(escapedMarkup("<b a=\"1\" c='2'>") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;");
    CHECK(escapedMarkup("&amp;") == "&amp;amp;");
}
