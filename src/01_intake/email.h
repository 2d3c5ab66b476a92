// E-mail: a message (.eml) or a box of them (mbox); what is attached is read as files are.
#pragma once

#include <string_view>

#include "document.h"
#include "input.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

/// Begins with fields of a message, two of From, To, Date, Subject, Received, Return-Path, MIME-Version, Message-ID.
bool looks_like_email(std::string_view head);
/// Begins with "From " and, on the next line, a field.
bool looks_like_mbox(std::string_view head);

/// One message. Its text is the first part of plain text that is not attached and holds any, else the first of HTML. The original is a message of
/// that part alone: the fields of the heading as received, without those of the content, and the part as received. Attachments, and
/// messages inside, are inputs of their own, "a.eml!report.docx", when their names promise one.
/// Rejected: TooLarge over IntakeOptions::max_file_bytes, or for a message inside kMaxNesting others; EmptyInput without a text and without an input attached.
void cut_email(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// Messages of a box of any size, one in memory at a time; a line "From " behind an empty line begins each, ">From " inside is
/// undone (mboxrd). Each is cut as cut_email() does, its line that of the box.
void cut_mbox(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// title: Subject; byline: the name in From, else its address; published: Date. HTML is read by its lines, without looking for an article.
/// @return EmptyInput without text, BinaryInput for bytes of no charset
Failure read_email(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
