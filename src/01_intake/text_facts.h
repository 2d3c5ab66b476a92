// What the lines of an article say about it: title, outlet, day, writer, where the article ends.
#pragma once

#include "document.h"
#include "page_rules.h"

namespace isnad {

/// Fill those fields of a document that are still empty from its text, and set `body_end`. `text` itself is not touched.
/// - title (when title_bytes is 0): a first line of at most 200 characters that does not end like a sentence and is
///   followed by a longer one.
/// - body_end: the first of the last 80 lines that is a source line, an end cue or an outlet's name alone, if no line of
///   150 characters or longer follows and a longer one stands before; otherwise text.size().
/// - published: a line about a date (LineDate::alone) among the first 8, at most one of them after the body has begun,
///   or within 3 lines of body_end. A line that says "updated" counts only when there is no other.
/// - outlet: a source line; byline: a line of at most 8 words that begins with a byline cue; dateline: at most 3 words
///   before a dash at the head of the first long line.
/// Nothing found is no error: the fields stay empty.
void read_text_facts(Document& document, const IntakeTables& tables);

}  // namespace isnad
