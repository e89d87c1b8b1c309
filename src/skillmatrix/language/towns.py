"""Large towns of the labour markets whose law is known here: an advert that names one says where the job is."""

import re

TOWNS = """
Aachen Augsburg Basel Bern Bielefeld Bochum Bonn Braunschweig Bremen Bremerhaven Chemnitz Cottbus Darmstadt Dortmund
Dresden Duisburg Düsseldorf Erfurt Essen Frankfurt Freiburg Gera Göttingen Graz Halle Hamburg Hannover Heidelberg
Heilbronn Ingolstadt Innsbruck Jena Karlsruhe Kassel Kiel Klagenfurt Koblenz Köln Konstanz Krefeld Lausanne Leipzig
Linz Ludwigshafen Luzern Lübeck Magdeburg Mainz Mannheim Mönchengladbach München Münster Nürnberg Oldenburg Osnabrück
Paderborn Potsdam Regensburg Rostock Saarbrücken Salzburg Schwerin Solingen Stuttgart Trier Ulm Weimar Wien Wiesbaden
Winterthur Wolfsburg Wuppertal Würzburg Zürich Zwickau
Amsterdam Berlin Birmingham Boston Bradford Bristol Brussels Cambridge Cardiff Chicago Dallas Denver Detroit Dublin
Edinburgh Exeter Geneva Glasgow Houston Leeds Leicester Liverpool London Madrid Manchester Newcastle Nottingham Oxford
Paris Philadelphia Plymouth Portland Seattle Sheffield Southampton Swansea Vienna York Zurich
"""
TOWN = re.compile(rf"\b(?:{'|'.join(TOWNS.split())})\b")
"""Names with a capital; `Essen` and `Halle` are words, too, so they count behind “in” only."""
WORDS = re.compile(r"(?<!in )\b(?:Essen|Halle|York|Kiel|Ulm)\b")


def names_a_town(text: str) -> bool:
    """Whether a text names a large town."""
    return bool(TOWN.search(WORDS.sub("", text)))
