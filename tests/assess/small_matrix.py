"""A matrix small enough to follow by eye: six skills, two languages, a must-have, a category that can be switched off."""

from pathlib import Path

from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import read_document

TEXT = """
format: skillmatrix/1
id: workshop
version: "1"
title: {de: Werkstatt, en: Workshop}
languages: [de, en]
evidence: {from: 3, grade: 1}
glossary:
  - term: {de: "Meisterin, Meister", en: master}
    meaning: {de: "Wer die Werkstatt leitet.", en: "Who runs the workshop."}
  - term: {de: Persona, en: persona}
    meaning: {de: Ein Beispielmensch., en: An example person.}
scale:
  0: {name: {de: noch neu, en: new to me}, description: {de: "Dieses Thema ist neu für mich.", en: "This topic is new to me."}}
  1: {name: {de: Grundlagen, en: basics}, description: {de: "Ich kenne die Begriffe.", en: "I know the terms."}}
  2: {name: {de: selbstständig, en: independent}}
  3: {name: {de: gestaltend, en: shaping}}
categories:
  - id: craft
    name: {de: Handwerk, en: Craft}
    skills:
      - id: soldering
        name: {de: Löten, en: Soldering}
        description: {de: "Verbinden mit Zinn.", en: "Joining with tin."}
        levels:
          1: {de: "Ich erkläre, was Flussmittel tut.", en: "I explain what flux does."}
          2: {de: "Ich löte Drähte an.", en: "I solder wires."}
          3: {de: "Ich zeige es dem Personal und den Meistern.", en: "I show it to the masters."}
        can:
          2: {de: "Drähte anlöten", en: "solder wires"}
      - id: painting
        name: {de: Malen, en: Painting}
        levels:
          1: {de: "Ich mische Farben.", en: "I mix colours."}
          2: {de: "Ich male.", en: "I paint."}
          3: {de: "Ich lehre es.", en: "I teach it."}
      - {id: gluing, name: {de: Kleben, en: Gluing}, levels: {}}
  - id: people
    name: {de: Menschen, en: People}
    skills:
      - {id: listening, name: {de: Zuhören, en: Listening}, levels: {}}
      - {id: teaching, name: {de: Lehren, en: Teaching}, levels: {}}
  - id: personal
    name: {de: Persönliches, en: Personal}
    optional: true
    skills:
      - {id: patience, name: {de: Geduld, en: Patience}, levels: {}}
roles:
  - id: maker
    title: {de: Macherin, en: Maker}
    requires:
      patience: 1
      listening: {level: 2, weight: 3}
      gluing: {level: 1, weight: 2}
      teaching: 0
      painting: 2
      soldering: {level: 3, weight: 3, must: 2}
"""


def read_matrix(text: str) -> Matrix:
    document = read_document(text.encode(), "test.yaml")
    assert not document.faults, document.faults
    return Matrix.model_validate(document.data, context={"language": "de"})


WORKSHOP = read_matrix(TEXT)
MAKER = WORKSHOP.roles_by_id["maker"]
ASKED = ("soldering", "painting", "gluing", "listening", "patience")

PACKAGED = read_matrix(
    (Path(__file__).parents[2] / "matrices" / "enterprise-community-manager.yaml").read_text("utf-8")
)
