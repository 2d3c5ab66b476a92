// The archive that X (Twitter) hands out: each post of tweets.js is one document.
#pragma once

#include <string>
#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// A script of an archive of X that holds posts: "window.YTD.tweets.part0 = [".
bool looks_like_x(std::string_view head);

/// data/tweets.js of any size, tweet.js, tweets-part1.js: one post is in memory at a time, and nothing is run as a script. The original
/// of a post is such a file of that post alone, with the account before it where the archive names it (Input::account). Its
/// line is that on which the post begins.
/// Rejected: BadInput for JSON that is damaged or breaks off (the posts before are read), TooLarge for a post over
/// IntakeOptions::max_line_bytes, EmptyInput without a post.
void cut_x(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// text: full_text, its references (&amp; &lt; &gt;) resolved. outlet: the account; byline: whose post it repeats ("RT @name:").
/// id: "x/POST"; url: the address of the post; published: the day in UTC of created_at.
/// @return BadInput when the post cannot be read, EmptyInput when it has no text
Failure read_x(const Original& original, Document& document, const IntakeTables& tables);

/// Is this member the one that says whose archive it is?
bool is_x_account(std::string_view name);

/// The name of the account, letters, digits and low lines; empty when it cannot be read.
std::string x_account(Input& member);

}  // namespace isnad
