-- All that lies over an image, the newest first: annotations_by_version has it in that order for each version alone.
create index annotations_by_image on annotations (image_id, id);
