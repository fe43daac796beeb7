-- Whoever takes along what they have made is given the pictures that they have uploaded.
create index image_history_by_uploader on image_history (uploaded_by, artwork_id) where restored_from is null;
