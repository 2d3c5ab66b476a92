#include "compile.h"

namespace isnad {

std::string compile_tables(const TableFiles& files, std::vector<Error>& errors) {
  Build build;
  build.files = files;
  // Order of senses: names before words, so that a stem's first sense of a kind is the likelier one.
  compile_names(build);
  compile_ties(build);
  compile_places(build);
  compile_sport(build);
  compile_words(build);
  compile_frames(build);
  compile_tie_notes(build);
  compile_row_notes(build);
  ImageWriter image;
  image.add(Section::Actors, build.actors);
  image.add(Section::Aliases, build.aliases);
  image.add(Section::Ties, build.ties);
  image.add(Section::Places, build.places);
  image.add(Section::Frames, build.frames);
  image.add(Section::Cues, build.cues);
  image.add(Section::Nouns, build.nouns);
  image.add(Section::ActorNotes, build.actor_notes);
  image.add(Section::AliasNotes, build.alias_notes);
  image.add(Section::PlaceNotes, build.place_notes);
  image.add(Section::PlaceNames, build.place_names);
  image.add(Section::TieNotes, build.tie_notes);
  image.add(Section::RowNotes, build.row_notes);
  build.lexicon.write(image);
  errors = std::move(build.errors);
  return image.finish();
}

}  // namespace isnad
