// Telegram Desktop's result.json: each post of a chat or channel is one document.
#pragma once

#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// JSON that names messages or chats as Telegram's exports do.
bool looks_like_telegram(std::string_view head);

/// One chat or a whole account, of any size: one post is in memory at a time. The original of a post is an export of that
/// post alone: name, type and id of its chat as they stood, and the post without its reactions, which change with every
/// export while the post does not. Its line is that of the file on which the post begins. Posts without text, and
/// service lines ("joined the group"), give nothing.
/// Rejected: BadInput for JSON that is damaged, breaks off, is nested deeper than 64 or holds no messages; TooLarge for a
/// post over IntakeOptions::max_line_bytes; EmptyInput when no post has text.
void cut_telegram(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// text: the pieces of `text_entities`, else of `text`, else the question of a poll. outlet: the chat. byline: whom the post is
/// forwarded from (channel and first writer are two sources: forwarded_from says so to stage 8), else the signature, else the member of a group. id:
/// "telegram/CHAT/POST"; url: t.me's address of the post, for channels and supergroups, so that a post that was edited between
/// two exports is a second version of one address. published: the day in UTC of `date_unixtime`, else that of `date`,
/// which is in the zone of whoever exported it. provenance: when it was edited. Broken escapes (\x0B) are read as the character they mean.
/// @return BadInput when the post cannot be read, EmptyInput when it has no text
Failure read_telegram(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
